/** Given names that are usual in English newspapers, by the pronoun they take; not complete, and no proof. */
const MEN = `Aaron Abdul Abdullah Abraham Adam Ahmed Alan Albert Alberto Alejandro Alexander Alfred Ali Allan Allen
  Alphonse Alvin Amir Anatoly Anderson Andre Andrei Andres Andrew Angus Anthony Antonio Antonin Armando Arnold
  Arthur Arturo Austin Barack Barry Bart Bartholomew Ben Benjamin Bernard Bernie Bert Bill Billy Bo Bob Bobby
  Boris Brad Bradley Brandon Brendan Brent Bret Brian Bruce Bruno Bryan Byron Caleb Calvin Carl Carlos Cecil Cesar
  Chad Charles Charlie Chester Chris Christian Christopher Chuck Clarence Claude Clayton Clifford Clint Clive
  Colin Colm Conor Corey Cory Craig Curtis Cyrus Dale Damian Damien Daniel Danny Darrell Darren Dave David Dean
  Declan Denis Dennis Derek Desmond Devin Dick Diego Dietrich Dimitri Dirk Dmitri Dominic Don Donald Donnie Doug Douglas
  Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Edgar Edmund Eduardo Edward Edwin Eli Elijah Elliot Elliott Elmer Emil
  Emilio Emmanuel Enrique Eric Erik Ernest Ernesto Ernst Ethan Eugene Evan Felipe Felix Fergus Ferdinand Fernando
  Fidel Francis Francisco Francois Frank Franklin Franz Fred Frederick Fritz Gabriel Garrett Gary Gavin Gene Geoffrey
  George Gerald Gerard Gerhard Gilbert Giovanni Giuseppe Glen Glenn Gordon Graham Grant Greg Gregory Guillermo
  Gunther Gus Gustavo Guy Hans Harold Harrison Harry Harvey Hassan Hector Heinrich Henri Henrik Henry Herbert
  Herman Howard Hubert Hugh Hugo Hussein Ian Ibrahim Ignacio Igor Ilya Imran Isaac Ivan Jack Jacob Jacques Jake
  Jakob Jamal James Jared Jason Javier Jay Jean-Claude Jean-Luc Jean-Marie Jeb Jeff Jefferson Jeffrey Jens Jeremy Jerome
  Jerry Jesse Jim Jimmy Joachim Joaquin Joe Joel Johan Johannes John Johnny Jon Jonathan Jorge Jose Josef Joseph
  Josh Joshua Juan Jules Julian Julio Julius Jürgen Justin Karl Keith Ken Kenneth Kenny Kevin Khalid Kieran Kirk Klaus
  Konstantin Kurt Kyle Lamar Lance Larry Lars Laurence Lawrence Lee Len Leo Leon Leonard Leonardo Leonid Lester Lewis
  Liam Lincoln Lionel Lloyd Lorenzo Louis Luc Lucas Luigi Luis Luke Lyndon Mahmoud Malcolm Manuel Marc Marcel
  Marco Marcos Marcus Mario Mark Marlon Marshall Martin Marvin Mateo Matt Matteo Matthew Matthias Maurice Max Maxim
  Mehmet Melvin Michael Michel Miguel Mike Mikhail Miles Milton Mitch Mitchell Mitt Mohamed Mohammad Mohammed
  Moritz Morris Moses Muhammad Murray Mustafa Nathan Neal Ned Neil Nelson Newt Nicholas Nick Nicolas Nigel Niall Nikolai
  Noah Noel Norman Oisín Oleg Oliver Omar Oscar Osama Otto Owen Pablo Pat Patrick Paul Pavel Pedro Percy Perry Pete
  Peter Petr Phil Philip Philippe Phillip Pierre Quentin Rafael Raj Rajiv Ralph Ramon Rand Randall Randy Raúl Raul Ray
  Raymond Recep Reggie Reginald Reinhold Rex Ricardo Richard Rick Ricky Rob Robby Robert Roberto Rod Roderick
  Rodney Rodrigo Roger Roland Rolf Roman Ron Ronald Rory Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russ Russell
  Ryan Salman Salvador Salvatore Sam Samuel Sanjay Santiago Saul Scott Sean Sebastian Serge Sergei Sergey
  Sergio Seth Shane Shaun Shawn Sherrod Shinzo Sidney Silvio Simon Skip Spencer Stan Stanley Stefan Stephen Steve
  Steven Stewart Stuart Sven Ted Terence Terrence Terry Theodore Thomas Tim Timothy Tobias Todd Tom Tomas Tommy Tony
  Travis Trent Trevor Tristan Troy Tucker Tyler Vernon Victor Viktor Vince Vincent Vladimir Wallace Walter
  Warren Wayne Wendell Werner Wesley Wilbur Will William Willie Winston Wolfgang Xavier Yasser Yuri Yves Zachary 
  Abe Alec Archie Barney Bennett Bradford Brett Brock Chase Cliff Connor Cornell Curt Dan Darryl Elon Ezra Fareed Floyd
  Gabe Garry Geraldo Gil Giles Hal Hank Hunter Ira Irving Jaime Jamaal Jed José Judd Kwabena Kwame Lou Mac Mick Mickey Monty Nate Orrin Porter Preston
  Rich Rocky Rufus Rush Sal Sherman Solomon Sonny Stephan Strom Teddy Thad Thom Trey Vic Vin Wade Ward Wes Woody Zac
  Zach Zack`;
const WOMEN = `Abby Abigail Adriana Agnes Aisha Alejandra Alexandra Alexandria Alexis Alice Alicia Alison Allison Amanda Amber
  Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Anita Ann Anna Anne Annette Annie Antonia Aoife April Ariana
  Ashley Astrid Audrey Barbara Beatrice Beatriz Bernadette Beth Betsy Betty Beverly Bianca Bonnie Brenda Bridget
  Brigitte Britney Camilla Carla Carly Carmen Carol Carole Caroline Carolyn Carrie Catherine Cecilia Celeste
  Charlotte Chelsea Cheryl Chloe Christina Christine Cindy Claire Clara Claudia Colleen Condoleezza Connie Constance
  Corinne Cristina Crystal Cynthia Daisy Dana Daniela Danielle Daphne Dawn Deb Debbie Deborah Debra Denise Diana Diane
  Dianne Dolores Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Eliza Elizabeth Ella Ellen Eloise
  Elsa Emily Emma Erica Erika Erin Esther Ethel Eva Eve Evelyn Faith Fatima Felicia Fiona Flora Florence Frances
  Francesca Frida Gabriela Gabrielle Gail Geneviève Georgina Geraldine Gertrude Gina Giulia Gladys Glenda Gloria Grace
  Gráinne Greta Gretchen Gwen Hannah Harriet Hazel Heather Heidi Helen Helena Helga Hilary Hillary Holly Ida
  Imogen Inês Ines Ingrid Irene Iris Irina Isabel Isabella Isabelle Ivana Ivanka Jacqueline Jane Janet Janice Jean Jeanette
  Jeanne Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joy Joyce Juanita Judith Judy Julia Juliana
  Julie Juliet June Kamala Karen Karin Karla Kate Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Kayla
  Kelly Kerry Kim Kimberly Kirsten Kristen Kristin Kristina Lara Laura Laurie Leah Leila Leticia Lillian Lily
  Linda Lisa Liz Lois Loretta Lorraine Louisa Louise Lucia Lucille Lucy Luisa Lydia Lynn Madeleine Madison Mae
  Maggie Mandy Marcia Margaret Margarita Margot Maria María Marian Marianne Marie Marilyn Marine Marion Marjorie Marlene Marsha
  Martha Martina Mary Maryam Maureen Maya Megan Meghan Melania Melanie Melinda Melissa Mercedes Meredith
  Michelle Mildred Miranda Miriam Molly Mona Monica Monika Nadia Nancy Naomi Natalia Natalie Natasha Nicole Nicola Nina
  Nora Norma Olga Olivia Paige Pamela Patricia Patty Paula Pauline Penelope Penny Phyllis Priscilla Priya Rachel
  Ragnhild Ramona Rebecca Regina Renee Rhonda Rita Roberta Rosa Rosalind Rosario Rose Rosemary Rosie Roxanne Ruth Sabrina
  Sally Samantha Sandra Sara Sarah Selina Selma Shannon Sharon Sheila Shirley Silvia Simone Sofia Sonia Sonya Sophia Sophie
  Stacey Stella Stephanie Sue Susan Susana Susanna Suzanne Svetlana Sylvia Tamara Tammy Tanya Tara Tatiana Teresa
  Tess Thelma Theresa Tiffany Tina Tracy Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viola Virginia
  Vivian Wanda Wendy Whitney Yolanda Yvette Yvonne Zoe
  Alma Angie Arianna Ava Becky Bella Bernice Bette Carolina Cathy Charlene Dee Ginny Joni Katy Lena Lucinda Marcy Margo Maxine
  Mimi Nikki Padma Peggy Rania Rosalynn Sheryl Sigrid Sonja Susie Trish Tulsi Valarie Zainab`;
/** Borne by men and women, or doubtful. */
const EITHER = `Alex Andy Bay Blair Cameron Casey Dana Drew Jackie Jamie Jody Jordan Kai Kim Leslie Lindsey Logan Michal Misha Morgan
  Nicky Parker Pat Quinn Reese Riley Robin Rowan Sandy Sasha Sydney Taylor Tyler Val Zeynep`;

const list = (names: string): string[] => names.split(/\s+/).filter((name) => name !== '');
const men = new Set(list(MEN));
const women = new Set(list(WOMEN));
const either = new Set(list(EITHER));

export type Gender = 'MAN' | 'WOMAN';

export const isGivenName = (word: string): boolean =>
  men.has(word) || women.has(word) || either.has(word);

/** Null where a name does not tell. */
export function genderOfName(given: string): Gender | null {
  if (either.has(given) || men.has(given) === women.has(given)) return null;
  return men.has(given) ? 'MAN' : 'WOMAN';
}

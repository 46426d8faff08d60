import { listed } from './listed.ts';

/**
 * English words that are common surnames. Compiled for this project from the most common ones of the US Census of 2010 and British
 * registers.
 */
export const surnameWords = listed(`
Ball Banks Bean Bell Berry Best Bird Bishop Black Blue Bond Booth Bridges Brooks Brown Burns Bush Butcher Case Cherry Child Cook Cooper Cotton Craft
Crane Cross Daily Day Dove Drake Duke Dunn English Farmer Fields Fisher Flowers Flynn Ford Fox Freeman French Frost Gates Gay Glass Golden Good
Gray Green Grey Hand Hart Hawk Holiday Holder Horn Hunt Hunter Judge Key Keys King Knight Lamb Law Light Little Long Love Low Major
Marks Mason Mayor Miller Mills Moody Moon Moss Noble Page Parish Parker Parks Parsons Pepper Pike Poole Pope Porter Potter Powers Price Prince
Quick Rich Rice Rivers Root Rose Rush Sage Sands Savage Sharp Shields Short Silver Singer Skinner Small Smart Snow Spears Spring Starr
Steel Steele Stern Stone Storm Strange Strong Summers Swan Sweet Swift Taylor Temple Thorn Tucker Turner Walker Wall Walls Waters Weaver
Bacon Barber Barker Bland Blunt Bone Booker Bower Britton Buckle Bull Bullock Cannon Carpenter Carver Chambers Chance Chandler Clay Collier
Constable Crook Crow Crowe Curry Dean Dodge Drew Dyer Fairweather Farrow Finch Fitch Flood Franks Fry Gale Garner Gibb Gifford Gill Grant Graves
Hale Hammer Hardman Hardy Hatch Hay Haynes Hays Herring Hicks Hogg Hood Hook Hooper Horne Hull Hurst Ives Jolly Kay Keen Kidd Kirk Leach Lear
Lister Lord Mace Marshall Mayo Mead Mercer Merry Monk Morrow Musgrave Neal North Nunn Nye Palmer Payne Peacock Peck Peel Penn Penny Piper Pitt
Potts Pratt Prior Proctor Pugh Rand Ray Reeve Rider Roper Rudd Ryder Sadler Salmon Salt Sawyer Sexton Shaw Sheen Shepherd Slack Slater Slaughter
Sloan Snell Sparks Sparrow Spence Spicer Spooner Stagg Stead Stokes Sumner Swain Swallow Tait Tanner Tempest Toner Tripp Trotter Trump Tyler
Usher Vale Vane Vine Wade Waller Ward Warden Ware Warner Watts Wheeler Wick Wilder Wills Winder Woodman Workman Wray Wren Yeoman
Weeks Wells White Wild Winter Winters Wise Wolf Wolfe Worth Young
`);

/** Words for places and buildings that are also common surnames: after a given name they are surnames. */
export const placeSurnames = listed(`
Bay Beach Bridge Brook Castle Church Cliff Dale Field Forest Glen Grove Hall Heath Hill Hills House Lake Lane Marsh Meadows Mill Park Pond
Pool River Shore Towers West Wood Woods
`);

/** Given names that are also words, but not part of place names: "Mark Hall" is a person, "Grace Church" isn't. */
export const peopleFirst = listed(`
Mark Will Bill Frank Jack Pat Sue Rob Ray Max Gene Ed Al Don Ben Carol Julia Wendy Drew Miles Guy Joy Dawn Holly Christian Victor Eva
Diana Chad Bianca Gloria Clara Ana Ali Norman Rich
`);

# A moved lesson is found where it went
parent
> where is physics tomorrow
< lesson 6 is moved to Fri 20 Nov, lesson 7
< 13:50–14:30, room 316.

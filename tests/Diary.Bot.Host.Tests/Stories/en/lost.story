# Not understood once, then twice
parent
> blah foo qwerty
< I did not get that. Is it one of these?
> zzz yyy
< Sorry, I still do not understand.
< Phone: +7 (495) 000-00-57

# The grades of a term
student
> final grades for the first quarter
< 2026/2027, quarter 1
< История | 3

# How many fives it takes, when it takes none
student
> how many fives do I need to get a 5 in algebra
< Алгебра: now 5 — which makes 5. 5 is what comes out already.
< 18 lessons are left.

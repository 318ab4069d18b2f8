# What was missed this month
parent
> absences this month
< Absences and lates: November 2026
< Missed 15 of 55 lessons, whole days: 3.
< lessons 1–5: ill (the family's word)

# A stranger asks, is asked who they are, and is answered
stranger
> какие завтра уроки?
< Кем вы будете?
[Родитель двоих]
< родитель двоих детей
> какие завтра уроки?
< Уроки, среда, 18 ноября
< Мария, 7Б

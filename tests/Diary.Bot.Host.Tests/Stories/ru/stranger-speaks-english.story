# A stranger changes the language before anything else
stranger
> привет
< Кем вы будете?
> switch to English
< I speak English now.
> hi
< Who would you like to be?

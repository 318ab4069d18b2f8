namespace Diary.Domain.School;

public static class Grades
{
    public const int First = 1;
    public const int Last = 11;
}

namespace Diary.Dialogs.Rendering;

/// <summary>Views of the tests' own, with templates of their own.</summary>
public sealed record DiaryDayView(
    string Student,
    DateOnly Day,
    IReadOnlyList<DiaryDayLesson> Lessons,
    string? Note,
    decimal Average,
    Uri More
) : ITemplateView;

public sealed record DiaryDayLesson(TimeOnly Starts, string Subject, string Homework, LessonState State);

public enum LessonState
{
    AsPlanned,
    Cancelled,
}

public sealed record EchoView(string Text) : ITemplateView;

/// <summary>What somebody typed, in every place of the markup where data may stand.</summary>
public sealed record EverywhereView(string Text) : ITemplateView;

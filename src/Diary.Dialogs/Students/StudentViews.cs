using Diary.Dialogs.Rendering;

namespace Diary.Dialogs.Students;

/// <summary>A name that is nobody's among the person's children.</summary>
public sealed record UnknownChildView(IReadOnlyList<string> Names, IReadOnlyList<string> Children) : ITemplateView;

/// <summary>The diary is not open to the person in this respect.</summary>
public sealed record NotAllowedView(DiaryTopic Topic) : ITemplateView;

/// <summary>The class exists or not: either way nothing of it is open to the person.</summary>
public sealed record ClassNotOpenView(DiaryTopic Topic, string ClassTitle) : ITemplateView;

/// <summary>A question to staff who named no class.</summary>
/// <param name="Rows">The classes they work with, as rows of buttons.</param>
public sealed record WhichClassView(DiaryTopic Topic, IReadOnlyList<IReadOnlyList<ChildButton>> Rows) : ITemplateView;

public enum DiaryTopic
{
    Homework,
    Timetable,
    Marks,
    Attendance,
    Tests,
    Teachers,
}

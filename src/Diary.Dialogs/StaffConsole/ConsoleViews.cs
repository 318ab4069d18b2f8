using Diary.Dialogs.Rendering;
using Diary.Dialogs.Students;

namespace Diary.Dialogs.StaffConsole;

/// <param name="Code">Shown once: only its hash is kept.</param>
/// <param name="Others">Other schools where the person works.</param>
public sealed record ConsoleCodeView(
    string Code,
    Uri Address,
    int Minutes,
    string School,
    IReadOnlyList<ChildButton> Others
) : ITemplateView;

/// <summary>The console is for those who work at a school.</summary>
public sealed record NoConsoleView : ITemplateView;

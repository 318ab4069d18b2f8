namespace Diary.Dialogs.StaffConsole;

/// <param name="SignIn">The page on which the code is typed, as browsers reach it from outside.</param>
public sealed record ConsoleAddress(Uri SignIn);

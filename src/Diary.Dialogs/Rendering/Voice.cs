namespace Diary.Dialogs.Rendering;

/// <summary>How one person is spoken to.</summary>
/// <param name="Informal">«ты» instead of «вы»: students of grades 1 to 9.</param>
public sealed record Voice(Language Language, bool Informal);

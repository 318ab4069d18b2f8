namespace Diary.Dialogs.Demo;

/// <param name="Enabled">Whether anybody may become one of the people of the demonstration school.</param>
public sealed record DemoSettings(bool Enabled);

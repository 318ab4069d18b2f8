namespace Diary.Testing.Doors;

/// <summary>The conversation went otherwise than a test says. The message holds all of it.</summary>
public sealed class VisitorException(string message) : Exception(message);

namespace Diary.TelegramSimulator.Waiting;

/// <summary>What a test waited for did not come, or a button to press is not there. Says what the chat looks like.</summary>
public sealed class SimulatorException(string message) : Exception(message);

namespace Diary.Faults.Machinery;

/// <summary>How updates come to the host.</summary>
public enum Transport
{
    Polling,
    Webhook,
}

using System.Globalization;

namespace Diary.Faults.Histories;

/// <summary>A question and the first answer to it.</summary>
public sealed record Answer(Said Said, Heard Heard)
{
    public TimeSpan Wait => Heard.At - Said.At;
}

public static class Waits
{
    extension(IEnumerable<Answer> answers)
    {
        /// <summary>The seconds within which this share of the answers came, as text.</summary>
        public string Wait(double share)
        {
            var waits = answers.Select(answer => answer.Wait.TotalSeconds).Order().ToList();
            var wait = waits.Count == 0 ? 0 : waits[(int)Math.Ceiling(share * waits.Count) - 1];
            return wait.ToString("0.00", CultureInfo.InvariantCulture);
        }
    }
}

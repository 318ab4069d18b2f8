namespace Diary.Bot.Host.Delivery;

internal static class MessageScope
{
    private const string Property = "Code";

    extension(ILogger logger)
    {
        /// <summary>Every line that is logged within carries the message's code.</summary>
        public IDisposable? BeginMessage(string code) =>
            logger.BeginScope(new KeyValuePair<string, object?>[] { new(Property, code) });
    }
}

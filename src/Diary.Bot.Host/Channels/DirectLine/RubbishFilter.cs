using System.Text.Json;

namespace Diary.Bot.Host.Channels.DirectLine;

/// <summary>What cannot be read is the caller's mistake, never an error of ours.</summary>
internal sealed class RubbishFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineErrors.TooLarge("The request is too large.");
        }
        catch (Exception rubbish) when (rubbish is BadHttpRequestException or JsonException or InvalidDataException)
        {
            return DirectLineErrors.BadSyntax("The request cannot be read.");
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Diary.TelegramSimulator.Schema;

namespace Diary.TelegramSimulator.Calls;

/// <summary>Reads a request in any of the forms the Bot API takes: query string, form, multipart, JSON.</summary>
internal static class BotCallReader
{
    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    public static async Task<BotCall> ReadAsync(
        HttpRequest request,
        ShapeSchema method,
        CancellationToken cancellationToken
    )
    {
        var sent = new JsonObject();
        foreach (var (name, values) in request.Query)
        {
            sent[name] = values.ToString();
        }
        var uploads = new Dictionary<string, Upload>(StringComparer.Ordinal);
        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, sent, uploads, cancellationToken);
        }
        else if (request.HasJsonContentType())
        {
            await ReadJsonAsync(request, sent, cancellationToken);
        }
        return new BotCall(method.Name, RequestCheck.Checked(method, sent), uploads);
    }

    private static async Task ReadFormAsync(
        HttpRequest request,
        JsonObject sent,
        Dictionary<string, Upload> uploads,
        CancellationToken cancellationToken
    )
    {
        var form = await request.ReadFormAsync(cancellationToken);
        foreach (var (name, values) in form)
        {
            sent[name] = values.ToString();
        }
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            var type = file.Headers.ContainsKey("Content-Type") ? file.ContentType : "application/octet-stream";
            uploads[file.Name] = new Upload(file.FileName, type, content.ToArray());
            sent[file.Name] ??= $"attach://{file.Name}";
        }
    }

    private static async Task ReadJsonAsync(HttpRequest request, JsonObject sent, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in await JsonBodyAsync(request, cancellationToken))
        {
            sent[name] = value?.DeepClone();
        }
    }

    private static async Task<JsonObject> JsonBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        if (body.Length == 0)
        {
            return [];
        }
        try
        {
            return JsonNode.Parse(body.ToArray(), documentOptions: NoDuplicates) as JsonObject ?? throw NotAnObject();
        }
        catch (JsonException)
        {
            throw NotAnObject();
        }
    }

    private static ApiRefusal NotAnObject() => ApiRefusal.BadRequest("can't parse JSON object");
}

using Diary.Bot.Host.Channels.Attachments;
using Diary.Dialogs.Files;
using Diary.Domain.Conversations;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Diary.Bot.Host.Channels.DirectLine;

public static class DirectLineSetup
{
    public const string Root = "/v3/directline";
    private const string CorsPolicy = "DirectLine";

    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<DirectLineOptions>()
            .Bind(configuration.GetSection(DirectLineOptions.Section))
            .Validate(
                options => options.Problem() is null,
                "Section DirectLine: origins are https://host without a path; secrets have 32 characters or more."
            )
            .ValidateOnStart();
        services.AddOptions<CorsOptions>().Configure<IOptions<DirectLineOptions>>(AllowOrigins);
        services.AddCors();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SigningKeys>();
        services.TryAddSingleton<WebSessions>();
        services.AddSingleton<DirectLineKeys>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<ConversationStarter>();
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<SpokenPace>();
        services.AddSingleton<ActivityDoor>();
        services.AddSingleton<AttachmentStore>();
        services.AddSingleton<DirectLineFiles>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<UploadEndpoint>();
        services.AddSingleton<AttachmentEndpoint>();
        services.TryAddSingleton<DiaryFiles>();
        services.AddSingleton<FileDoor>();
        services.AddSingleton<FileEndpoint>();
        services.AddSingleton<IAttachmentSource, DirectLineAttachmentSource>();
        services.AddSingleton<StreamEndpoint>();
        return services.AddSingleton<IChannelSender, DirectLineSender>();
    }

    /// <summary>Before the endpoints: sockets, and answers to browsers that ask whether another site may call.</summary>
    public static IApplicationBuilder UseDirectLine(this IApplicationBuilder app) => app.UseWebSockets().UseCors();

    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var all = endpoints.MapGroup(Root).RequireCors(CorsPolicy).AddEndpointFilter<RubbishFilter>();
        all.MapPost("/tokens/generate", (HttpContext http, [FromServices] TokenEndpoints e) => e.GenerateAsync(http));
        all.MapGet(
            "/conversations/{conversationId}/stream",
            (HttpContext http, [FromServices] StreamEndpoint e) => e.OpenAsync(http)
        );
        all.MapGet(
            "/conversations/{conversationId}/attachments/{file}",
            (HttpContext http, [FromServices] AttachmentEndpoint e) => e.OpenAsync(http)
        );
        all.MapGet(
            "/conversations/{conversationId}/files/{file}",
            (HttpContext http, [FromServices] FileEndpoint e) => e.OpenAsync(http)
        );
        all.MapGet("/session/getsessionid", () => DirectLineErrors.NotFound);

        var known = all.MapGroup("").AddEndpointFilter<CallerFilter>();
        known.MapPost("/tokens/refresh", (HttpContext http, [FromServices] TokenEndpoints e) => e.RefreshAsync(http));
        known.MapPost(
            "/conversations",
            (HttpContext http, [FromServices] ConversationEndpoints e) => e.StartAsync(http)
        );
        known.MapGet(
            "/conversations/{conversationId}",
            (HttpContext http, [FromServices] ConversationEndpoints e) => e.ResumeAsync(http)
        );
        known.MapGet(
            "/conversations/{conversationId}/activities",
            (HttpContext http, [FromServices] ActivityEndpoints e) => e.GetAsync(http)
        );
        var spoken = known.MapGroup("").AddEndpointFilter<PaceFilter>();
        spoken.MapPost(
            "/conversations/{conversationId}/activities",
            (HttpContext http, [FromServices] ActivityEndpoints e) => e.PostAsync(http)
        );
        spoken
            .MapPost(
                "/conversations/{conversationId}/upload",
                (HttpContext http, [FromServices] UploadEndpoint e) => e.ReceiveAsync(http)
            )
            .WithMetadata(new RequestSizeLimitAttribute(UploadForm.MaxDrainedBytes));
        return endpoints;
    }

    /// <summary>Headers by name: a star does not cover Authorization.</summary>
    private static void AllowOrigins(CorsOptions cors, IOptions<DirectLineOptions> options) =>
        cors.AddPolicy(
            CorsPolicy,
            policy =>
                policy
                    .WithOrigins([.. options.Value.AllowedOrigins])
                    .WithMethods(HttpMethods.Get, HttpMethods.Post)
                    .WithHeaders(
                        HeaderNames.Authorization,
                        HeaderNames.ContentType,
                        HeaderNames.XRequestedWith,
                        "x-ms-bot-agent"
                    )
                    .WithExposedHeaders(HeaderNames.RetryAfter)
                    .SetPreflightMaxAge(TimeSpan.FromMinutes(10))
        );
}

using Diary.Domain.Files;
using Microsoft.Extensions.Options;

namespace Diary.Bot.Host.Files;

public static class FileStorage
{
    /// <summary>Where files are, how large they may be, and who looks for viruses in them.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<FileStoreOptions>()
            .Bind(configuration.GetSection(FileStoreOptions.Section))
            .Validate(
                options => options.Problem() is null,
                "Section Files: with Store=S3 a Bucket and a ServiceUrl or Region; Scanner:Port from 1 to 65535."
            )
            .ValidateOnStart();
        services.AddSingleton(configuration.GetSection(FileLimits.Section).Get<FileLimits>() ?? new FileLimits());
        services.AddSingleton<LocalFileStore>();
        services.AddSingleton<S3FileStore>();
        services.AddSingleton<IFileStore>(provider =>
            provider.GetRequiredService<IOptions<FileStoreOptions>>().Value.Store switch
            {
                FileStoreKind.Local => provider.GetRequiredService<LocalFileStore>(),
                FileStoreKind.S3 => provider.GetRequiredService<S3FileStore>(),
            }
        );
        services.AddSingleton<NoScanner>();
        services.AddSingleton<ClamdScanner>();
        services.AddSingleton<IFileScanner>(provider =>
            provider.GetRequiredService<IOptions<FileStoreOptions>>().Value.Scanner.Host is null
                ? provider.GetRequiredService<NoScanner>()
                : provider.GetRequiredService<ClamdScanner>()
        );
        services.AddHostedService<FileCleaning>();
        return services;
    }
}

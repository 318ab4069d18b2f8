using Microsoft.Extensions.DependencyInjection;

namespace Diary.Domain.Files;

public static class FilesSetup
{
    /// <summary>People's files. Where the bytes are (<see cref="IFileStore"/>) and who scans them is the host's.</summary>
    public static IServiceCollection AddFileBooks(this IServiceCollection services) =>
        services
            .AddScoped<FileBook>()
            .AddScoped<FileReader>()
            .AddScoped<FileArchive>()
            .AddScoped<FileAttacher>()
            .AddScoped<FileSweep>();
}

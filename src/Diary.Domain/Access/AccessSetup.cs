using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Diary.Domain.Access;

public static class AccessSetup
{
    /// <summary>Who is asking, what they may, and how they come and go: one of each for every turn.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) =>
        services
            .AddAuditChain()
            .AddScoped<AuditVerification>()
            .AddScoped<ViewerReader>()
            .AddScoped<StudentAccess>()
            .AddScoped<AuditLog>()
            .AddScoped<InviteBook>()
            .AddScoped<BindingBook>()
            .AddScoped<LanguageBook>();

    /// <summary>Part of every commit, also where nothing else of this is needed.</summary>
    public static IServiceCollection AddAuditChain(this IServiceCollection services) =>
        services.AddSingleton<IInterceptor, AuditChain>();
}

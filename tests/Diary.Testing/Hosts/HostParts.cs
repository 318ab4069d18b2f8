using Microsoft.AspNetCore.Builder;

namespace Diary.Testing.Hosts;

/// <summary>What a test takes out of a host.</summary>
public static class HostParts
{
    /// <summary>Nobody answers: messages are accepted and lie.</summary>
    public static void WithoutPump(WebApplicationBuilder builder)
    {
        var pump = builder.Services.Single(service => service.ImplementationType?.Name == "TurnPump");
        builder.Services.Remove(pump);
    }
}

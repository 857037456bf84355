using Sipoko.Host.Watching.DeadLetters;

namespace Sipoko.Host.Watching;

/// <summary>The staff's page of the machinery, and what it reads.</summary>
public static class WatchingRegistration
{
    public static void AddWatching(this IServiceCollection services) => services
        .AddSingleton<RecentErrors>().AddSingleton<MachineryReader>().AddSingleton<DeadLetterReader>()
        .AddScoped<DeadLetterDesk>().AddScoped<DeadLetterWords>();
}

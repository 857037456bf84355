namespace Sipoko.Faults.Naive;

/// <summary>What a host must be told to become naive; nothing of it is compiled into the product.</summary>
public static class NaiveVariant
{
    private static readonly string Ours = typeof(NaiveVariant).Assembly.Location;

    /// <summary>The start-up hook brings this assembly into the Host's process, where ASP.NET Core looks for it by name.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["DOTNET_STARTUP_HOOKS"] = Ours,
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = Path.GetFileNameWithoutExtension(Ours),
    };
}

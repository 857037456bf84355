namespace Sipoko.Testing;

/// <summary>The demo market without its stories, filled once by a Host of its own; every site then begins with a copy of its database, logins and mails.</summary>
internal static class RealSiteMarket
{
    private const string Kind = "market";

    private static readonly string Folders = Path.Combine(RealSiteClone.Folder, ".sipoko", "test-markets");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly Lazy<Task<(string Connection, string Folder)>> Filled = new(Fill);

    /// <returns>The connection to the new site's database.</returns>
    public static async Task<string> CopyTo(string folder)
    {
        var (connection, from) = await Filled.Value;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".log"))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return await RealSiteClone.NewDatabase(connection);
    }

    private static async Task<(string Connection, string Folder)> Fill()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folders, $"{Environment.ProcessId}")).FullName;
        var connection = await RealSiteClone.NewDatabase(kind: Kind);
        await using var site = RealSite.On(connection, folder, hasStories: false);
        await DropAbandoned(site, connection);
        await site.Start();
        await Eventually.Is("the market is told everywhere", Patience, async () =>
            await site.Ask<long>("select count(*) from wolverine.wolverine_incoming_envelopes where status = 'Incoming'") == 0);
        await site.Leave();
        return (connection, folder);
    }

    /// <summary>A test run is often ended before it could clean up: the next one does.</summary>
    private static async Task DropAbandoned(RealSite site, string connection)
    {
        var names = await site.Ask<string[]>("select coalesce(array_agg(datname::text), '{}') from pg_database where datname like $1", $"{Kind}\\_%");
        foreach (var name in names.Where(name => !IsRunning(name.Split('_')[1])))
        {
            await RealSiteClone.Drop(connection, name);
        }

        foreach (var folder in Directory.EnumerateDirectories(Folders).Where(folder => !IsRunning(Path.GetFileName(folder))))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsRunning(string process) => Directory.Exists($"/proc/{process}");
}

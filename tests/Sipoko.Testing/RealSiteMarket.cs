namespace Sipoko.Testing;

/// <summary>The demo market without its stories, filled once by a Host of its own; every site then begins with a copy of its database, logins and mails.</summary>
internal static class RealSiteMarket
{
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
        var folder = Directory.CreateTempSubdirectory("sipoko-market-").FullName;
        var connection = await RealSiteClone.NewDatabase();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        RealSiteClone.DropAtExit(connection);
        await using var site = RealSite.On(connection, folder, hasStories: false);
        await site.Start();
        await Eventually.Is("the market is told everywhere", Patience, async () =>
            await site.Ask<long>("select count(*) from wolverine.wolverine_incoming_envelopes where status = 'Incoming'") == 0);
        await site.Leave();
        return (connection, folder);
    }
}

using System.Globalization;
using System.Text;
using Sipoko.Host.Settings;

namespace Sipoko.Host.PersonalData;

/// <summary>One key that was erased, as a line of the list: instant, person, purpose.</summary>
public sealed record ErasedKey(DateTimeOffset At, PersonId Person, Purpose Purpose)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At:yyyy-MM-ddTHH:mm:ssZ} {Person.Value:D} {Purpose}");

    /// <summary>Null of a line that a crash cut short.</summary>
    public static ErasedKey? Parse(string line) =>
        line.Split(' ') is [var at, var person, var purpose]
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && Guid.TryParse(person, out var id) && Enum.TryParse<Purpose>(purpose, out var known) && Enum.IsDefined(known)
            ? new(instant, new(id), known)
            : null;
}

/// <summary>
/// The keys that were erased, on a file outside the database: a database restored from a backup has some of them again, and the list takes them out. A
/// line is on disk before its key is deleted. Ids only, nothing of the person.
/// </summary>
public sealed class ErasureList : IDisposable
{
    private readonly string? file;
    private readonly SemaphoreSlim writing = new(1);

    public ErasureList(IConfiguration configuration, SiteSettings settings, ILogger<ErasureList> log)
    {
        file = configuration["PersonalData:ErasureList"] is { Length: > 0 } given ? given : null;
        if (file is null && !settings.IsDevelopment)
        {
            log.LogWarning("PersonalData__ErasureList is not set: what is erased after a backup comes back with it");
        }
    }

    public async Task Append(ErasedKey erased, CancellationToken cancellation)
    {
        if (file is null)
        {
            return;
        }

        await writing.WaitAsync(cancellation);
        try
        {
            await using var list = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            await list.WriteAsync(Encoding.ASCII.GetBytes($"{erased}\n"), cancellation);
            list.Flush(flushToDisk: true);
        }
        finally
        {
            writing.Release();
        }
    }

    public static IReadOnlyList<ErasedKey> Read(string file) => [.. File.ReadLines(file).Select(ErasedKey.Parse).OfType<ErasedKey>()];

    public void Dispose() => writing.Dispose();
}

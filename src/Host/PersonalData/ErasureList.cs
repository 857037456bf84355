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

/// <param name="Unreadable">The numbers of the lines that a crash cut short, or that something else broke.</param>
public sealed record ErasedKeys(IReadOnlyList<ErasedKey> Keys, IReadOnlyList<int> Unreadable);

/// <summary>
/// The keys that were erased, on a file outside the database: a database restored from a backup has some of them again, and the list takes them out. A
/// line is on disk before its key is deleted. Ids only, nothing of the person. Hosts may share the file: one at a time has it, by its lock.
/// </summary>
public sealed class ErasureList : IDisposable
{
    private const int MostTries = 500;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

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
            await using var list = await OpenAlone(file, cancellation);
            await list.WriteAsync(Encoding.ASCII.GetBytes($"{(EndsInTheMiddle(list) ? "\n" : "")}{erased}\n"), cancellation);
            list.Flush(flushToDisk: true);
        }
        finally
        {
            writing.Release();
        }
    }

    public static ErasedKeys Read(string file)
    {
        var keys = new List<ErasedKey>();
        var unreadable = new List<int>();
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (ErasedKey.Parse(line) is { } key)
            {
                keys.Add(key);
            }
            else
            {
                unreadable.Add(index + 1);
            }
        }

        return new(keys, unreadable);
    }

    public void Dispose() => writing.Dispose();

    /// <summary>Appending alone would not do: .NET writes where the end was when it opened the file, over what another has written since.</summary>
    private static async Task<FileStream> OpenAlone(string file, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (failure is not (DirectoryNotFoundException or PathTooLongException) && tries < MostTries) // another host has it
            {
                await Task.Delay(BetweenTries, cancellation);
            }
        }
    }

    /// <summary>Goes to the end, where a crash may have left half a line: the next begins on its own.</summary>
    private static bool EndsInTheMiddle(FileStream list)
    {
        if (list.Seek(0, SeekOrigin.End) == 0)
        {
            return false;
        }

        list.Seek(-1, SeekOrigin.End);
        return list.ReadByte() != '\n';
    }
}

using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Sipoko.Host.PersonalData;
using Sipoko.Host.Settings;
using Sipoko.SharedKernel;

namespace Sipoko.Integration.Tests.PersonalData;

/// <summary>The list that takes erased keys out of a restored database loses no line.</summary>
public sealed class ErasureListTests : IDisposable
{
    private const int Many = 40;

    private static readonly DateTimeOffset Now = new(2026, 11, 26, 3, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sipoko-erasures-");

    private string File => Path.Combine(folder.FullName, "erased-keys.txt");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_written_is_read()
    {
        using var list = List();
        ErasedKey[] keys = [Key(Purpose.Profile), Key(Purpose.Contract)];

        foreach (var key in keys)
        {
            await list.Append(key, CancellationToken.None);
        }

        ErasureList.Read(File).Keys.ShouldBe(keys);
        ErasureList.Read(File).Unreadable.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_hosts_that_write_at_once_lose_nothing()
    {
        using var one = List();
        using var other = List();
        ErasedKey[] keys = [.. Enumerable.Range(0, 2 * Many).Select(_ => Key(Purpose.Contract))];

        await Task.WhenAll(keys.Select((key, index) => Task.Run(() => (index % 2 == 0 ? one : other).Append(key, CancellationToken.None))));

        ErasureList.Read(File).Unreadable.ShouldBeEmpty();
        ErasureList.Read(File).Keys.ShouldBe(keys, ignoreOrder: true);
    }

    [Fact]
    public async Task A_host_waits_until_another_has_written_and_goes_on_behind_it()
    {
        using var list = List();
        var (others, own) = (Key(Purpose.Profile), Key(Purpose.Contract));
        Task appending;
        await using (var other = new FileStream(File, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
        {
            appending = list.Append(own, CancellationToken.None);
            await other.WriteAsync(Encoding.ASCII.GetBytes($"{others}\n"));
        }

        await appending;

        ErasureList.Read(File).Keys.ShouldBe([others, own]);
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_loses_itself_alone_and_is_told()
    {
        using var list = List();
        var (before, after) = (Key(Purpose.Profile), Key(Purpose.Accounting));
        await list.Append(before, CancellationToken.None);
        await System.IO.File.AppendAllTextAsync(File, Key(Purpose.Contract).ToString()[..30]);

        await list.Append(after, CancellationToken.None);

        ErasureList.Read(File).Keys.ShouldBe([before, after]);
        ErasureList.Read(File).Unreadable.ShouldBe([2]);
    }

    [Fact]
    public async Task Without_a_file_nothing_is_written()
    {
        using var list = new ErasureList(new ConfigurationBuilder().Build(), Settings, NullLogger<ErasureList>.Instance);

        await list.Append(Key(Purpose.Profile), CancellationToken.None);

        folder.EnumerateFiles().ShouldBeEmpty();
    }

    private static SiteSettings Settings => new("Host=nowhere", null, new("https://sipoko.example"), new byte[32], IsDevelopment: true);

    private static ErasedKey Key(Purpose purpose) => new(Now, PersonId.New(), purpose);

    private ErasureList List() =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("PersonalData:ErasureList", File)]).Build(), Settings, NullLogger<ErasureList>.Instance);
}

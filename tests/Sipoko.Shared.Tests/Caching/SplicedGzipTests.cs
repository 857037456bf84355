using System.IO.Compression;
using System.Text;
using Sipoko.Web.Caching;

namespace Sipoko.Shared.Tests.Caching;

public class SplicedGzipTests
{
    private static readonly int[] Sizes = [0, 1, 2, 7, 100, 255, 256, 1000, 32_767, 32_768, 65_535, 65_536, 200_000];

    [Fact]
    public void What_is_unpacked_is_head_personal_part_and_tail()
    {
        foreach (var (head, tail) in from head in Sizes from tail in Sizes select (Text(head), Text(tail)))
        {
            var spliced = new SplicedGzip(head, tail);
            foreach (var between in new[] { 0, 1, 300, 65_535 })
            {
                var personal = Noise(between);
                Unpacked(spliced.With(personal)).AsSpan().SequenceEqual([.. head, .. personal, .. tail]).ShouldBeTrue($"{head.Length}, {between}, {tail.Length}");
            }
        }
    }

    [Fact]
    public void One_splice_serves_many_visitors()
    {
        var spliced = new SplicedGzip(Text(5000), Text(3000));
        foreach (var visitor in Enumerable.Range(0, 20))
        {
            Unpacked(spliced.With(Noise(visitor * 10))).ShouldBe([.. Text(5000), .. Noise(visitor * 10), .. Text(3000)]);
        }
    }

    [Fact]
    public void A_personal_part_that_no_stored_block_can_hold_is_an_error_and_never_a_broken_page() =>
        Should.Throw<OverflowException>(() => new SplicedGzip(Text(10), Text(10)).With(Noise(65_536)));

    private static byte[] Unpacked(byte[] member)
    {
        using var gzip = new GZipStream(new MemoryStream(member), CompressionMode.Decompress);
        using var clear = new MemoryStream();
        gzip.CopyTo(clear);
        return clear.ToArray();
    }

    private static byte[] Text(int length) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<li>Bol en gres</li>\n", (length / 21) + 1))[..length]);

    private static byte[] Noise(int length) => [.. Enumerable.Range(0, length).Select(index => (byte)((index * 167) ^ (index >> 3)))];
}

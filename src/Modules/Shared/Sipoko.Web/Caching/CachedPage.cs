using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Sipoko.Web.Pages;

namespace Sipoko.Web.Caching;

/// <summary>
/// One public page, compressed once, in a coding that is asked for. Without the personal cookie it is the same bytes for everyone, with an ETag. With it,
/// the personal part is spliced into the compressed page as a stored block: no compression per request, and nothing personal is compressed together with
/// page text.
/// </summary>
public sealed class CachedPage
{
    private readonly byte[] head;
    private readonly byte[] tail;
    private readonly Lazy<SplicedGzip> spliced;
    private PublicBytes? forAnyone;

    /// <param name="html">The page, with its personal hole still open.</param>
    public CachedPage(string html)
    {
        var hole = html.IndexOf(PersonalHole.Mark, StringComparison.Ordinal);
        head = Encoding.UTF8.GetBytes(hole < 0 ? html : html[..hole]);
        tail = hole < 0 ? [] : Encoding.UTF8.GetBytes(html[(hole + PersonalHole.Mark.Length)..]);
        spliced = new(() => new SplicedGzip(head, tail));
    }

    /// <summary>About what the page takes of memory, its compressed forms included.</summary>
    internal int Bytes => 2 * (head.Length + tail.Length);

    /// <summary>Whether it was sent since this was last asked.</summary>
    internal bool WasWanted { get; set; }

    public Task Send(HttpContext http, Renderer renderer)
    {
        WasWanted = true;
        var moi = MoiCookie.Read(http.Request);
        return moi == Moi.Nobody
            ? (forAnyone ??= new PublicBytes([.. head, .. Encoding.UTF8.GetBytes(renderer.Personal(Moi.Nobody)), .. tail])).Send(http)
            : SendTo(http, Encoding.UTF8.GetBytes(renderer.Personal(moi)));
    }

    private Task SendTo(HttpContext http, byte[] personal)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Accepts(http, "gzip") ? Write(http.Response, spliced.Value.With(personal), "gzip") : Write(http.Response, [.. head, .. personal, .. tail], null);
    }

    private static bool Accepts(HttpContext http, string encoding)
    {
        var accepted = http.Request.Headers.AcceptEncoding.ToString().AsSpan();
        foreach (var range in accepted.Split(','))
        {
            var offer = accepted[range];
            var end = offer.IndexOf(';');
            if ((end < 0 ? offer : offer[..end]).Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase))
            {
                return end < 0 || !IsZero(offer[(end + 1)..].Trim());
            }
        }

        return false;
    }

    /// <summary>«q=0», «q=0.000»: the coding is refused (RFC 9110, 12.4.2).</summary>
    private static bool IsZero(ReadOnlySpan<char> weight) => weight.StartsWith("q=0") && weight[3..].Trim(".0").IsEmpty;

    private static Task Write(HttpResponse response, byte[] body, string? encoding)
    {
        if (encoding is not null)
        {
            response.Headers[HeaderNames.ContentEncoding] = encoding;
        }

        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length);
    }

    /// <summary>The page of whoever has no cookie.</summary>
    private sealed class PublicBytes
    {
        private readonly byte[] plain;
        private readonly Lazy<byte[]> brotli;
        private readonly Lazy<byte[]> gzip;
        private readonly string opaque;
        private readonly string etag;

        public PublicBytes(byte[] html)
        {
            plain = html;
            brotli = new(() => Compress(plain, stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = 5 })));
            gzip = new(() => Compress(plain, stream => new GZipStream(stream, CompressionLevel.Optimal)));
            opaque = $"\"{XxHash64.HashToUInt64(plain):x16}\"";
            etag = $"W/{opaque}"; // weak: one tag for all codings of the page
        }

        public Task Send(HttpContext http)
        {
            http.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
            http.Response.Headers.Vary = "Accept-Encoding, Cookie";
            http.Response.Headers.ETag = etag;
            if (http.Request.Headers.IfNoneMatch.ToString().Contains(opaque, StringComparison.Ordinal))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            return Accepts(http, "br") ? Write(http.Response, brotli.Value, "br")
                : Accepts(http, "gzip") ? Write(http.Response, gzip.Value, "gzip")
                : Write(http.Response, plain, null);
        }

        private static byte[] Compress(byte[] bytes, Func<Stream, Stream> by)
        {
            using var buffer = new MemoryStream();
            using (var stream = by(buffer))
            {
                stream.Write(bytes);
            }

            return buffer.ToArray();
        }
    }
}

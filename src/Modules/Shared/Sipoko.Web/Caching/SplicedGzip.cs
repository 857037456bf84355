using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Sipoko.Web.Caching;

/// <summary>
/// A gzip member with a gap: head and tail are deflated once and apart, and what goes between is put in as a stored block (RFC 1951, 3.2.4; RFC 1952).
/// The tail was deflated from an empty window, so it never refers to what stands before it.
/// </summary>
internal sealed class SplicedGzip(byte[] head, byte[] tail)
{
    private const int StoredBlockHeader = 5;
    private const int Trailer = 8;

    // Magic, deflate, no flags, no time, no extra flags, unknown system.
    private static readonly byte[] Header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

    // What DeflateStream leaves out when it was given nothing: one last block with no content.
    private static readonly byte[] EmptyLastBlock = [3, 0];

    private readonly byte[] deflatedHead = Deflate(head, isLast: false);
    private readonly byte[] deflatedTail = Deflate(tail, isLast: true);

    public byte[] With(ReadOnlySpan<byte> between)
    {
        var body = new byte[Header.Length + deflatedHead.Length + StoredBlockHeader + between.Length + deflatedTail.Length + Trailer];
        var rest = Copy(Header, body);
        rest = Copy(deflatedHead, rest);
        rest[0] = 0; // a stored block that is not the last
        BinaryPrimitives.WriteUInt16LittleEndian(rest[1..], checked((ushort)between.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(rest[3..], (ushort)~between.Length);
        rest = Copy(between, rest[StoredBlockHeader..]);
        rest = Copy(deflatedTail, rest);

        var crc = new Crc32();
        crc.Append(head);
        crc.Append(between);
        crc.Append(tail);
        BinaryPrimitives.WriteUInt32LittleEndian(rest, crc.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(rest[4..], (uint)(head.Length + between.Length + tail.Length));
        return body;
    }

    private static Span<byte> Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from.CopyTo(to);
        return to[from.Length..];
    }

    private static byte[] Deflate(byte[] bytes, bool isLast)
    {
        if (bytes.Length == 0)
        {
            return isLast ? EmptyLastBlock : [];
        }

        using var buffer = new MemoryStream();
        var deflate = new DeflateStream(buffer, CompressionLevel.Optimal, leaveOpen: true);
        deflate.Write(bytes);
        deflate.Flush(); // ends on a byte, without a final block
        if (isLast)
        {
            deflate.Dispose();
            return buffer.ToArray();
        }

        var flushed = buffer.ToArray();
        deflate.Dispose(); // writes a final block into the buffer, which is no longer looked at
        return flushed;
    }
}

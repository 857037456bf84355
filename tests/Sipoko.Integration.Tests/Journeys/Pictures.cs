using System.Buffers.Binary;
using System.IO.Compression;

namespace Sipoko.Integration.Tests.Journeys;

/// <summary>Pictures to send: PNGs of one grey, as large as asked.</summary>
internal static class Pictures
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Grey(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits per pixel, all else zero: greyscale, as it is
        Chunk(file, "IHDR"u8, header);
        using var rows = new MemoryStream();
        using (var deflate = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < height; row++)
            {
                deflate.WriteByte(0);
                deflate.Write(Enumerable.Repeat((byte)120, width).ToArray());
            }
        }

        Chunk(file, "IDAT"u8, rows.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, data.Length);
        file.Write(four);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(four, Crc([.. type, .. data]));
        file.Write(four);
    }

    private static uint Crc(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var part in content)
        {
            crc ^= part;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}

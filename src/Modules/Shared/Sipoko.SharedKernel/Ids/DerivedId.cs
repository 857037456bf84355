using System.Security.Cryptography;

namespace Sipoko.SharedKernel;

/// <summary>An id that follows from something else: the same source gives the same id, and nobody can choose a source for a given id.</summary>
public static class DerivedId
{
    public static Guid Of(ReadOnlySpan<byte> source)
    {
        var hash = SHA256.HashData(source).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // RFC 9562: version 8, of one's own making
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}

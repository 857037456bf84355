using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sipoko.SharedKernel;

/// <summary>The key of one person for one purpose. Person and purpose are bound to each box, so that none can be moved to another.</summary>
public sealed class PersonKey(PersonId person, Purpose purpose, byte[] key)
{
    public const int Bytes = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public Personal<T> Seal<T>(T value) => Seal(value, RandomNumberGenerator.GetBytes(NonceBytes));

    public T Open<T>(Personal<T> sealedValue) => JsonSerializer.Deserialize<T>(OpenBytes(Base64Url.DecodeFromChars(sealedValue.Box)))!;

    /// <summary>Seals a file.</summary>
    public byte[] SealBytes(byte[] clear) => SealBytes(clear, RandomNumberGenerator.GetBytes(NonceBytes));

    public byte[] OpenBytes(byte[] box)
    {
        if (box.Length < NonceBytes + TagBytes)
        {
            throw new CryptographicException("The box was cut short.");
        }

        var clear = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), clear, Label());
        return clear;
    }

    /// <summary>Seals under a given nonce: for tests that compare boxes, never for real data.</summary>
    internal Personal<T> Seal<T>(T value, byte[] nonce) => new(person, purpose, Base64Url.EncodeToString(SealBytes(JsonSerializer.SerializeToUtf8Bytes(value), nonce)));

    private byte[] SealBytes(byte[] clear, byte[] nonce)
    {
        var box = new byte[NonceBytes + TagBytes + clear.Length];
        nonce.CopyTo(box, 0);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, clear, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Label());
        return box;
    }

    private byte[] Label() => Encoding.UTF8.GetBytes($"{person.Value:N}.{purpose}");
}

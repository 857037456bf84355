using System.Security.Cryptography;
using System.Text;

namespace Sipoko.Host.PersonalData;

/// <summary>Wraps keys under the key-encryption key from configuration (AES-256-GCM); the label binds a wrapped key to its owner.</summary>
public sealed class KeyWrap(byte[] keyEncryptionKey)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(PersonKey.Bytes);

    public byte[] Wrap(byte[] clear, string label)
    {
        var box = new byte[NonceBytes + TagBytes + clear.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(keyEncryptionKey, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), clear, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(label));
        return box;
    }

    public byte[] Unwrap(byte[] box, string label)
    {
        var clear = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(keyEncryptionKey, TagBytes);
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), clear, Encoding.UTF8.GetBytes(label));
        return clear;
    }
}

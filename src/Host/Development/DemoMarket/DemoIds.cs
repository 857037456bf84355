using System.Security.Cryptography;
using System.Text;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>Ids made from names, so that a first start that was cut can be run again and does each thing once.</summary>
internal static class DemoIds
{
    public static Guid Of(string kind, string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{name}")).AsSpan(0, 16));
}

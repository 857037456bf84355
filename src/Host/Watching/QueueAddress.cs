namespace Sipoko.Host.Watching;

/// <summary>A queue has a name for us and an address in the message store: <c>checkout.settle-payment</c> and <c>local://checkout.settle-payment/</c>.</summary>
internal static class QueueAddress
{
    private const string Local = "local://";

    public static string NameOf(string address) => address.StartsWith(Local, StringComparison.Ordinal) ? address[Local.Length..].TrimEnd('/') : address;

    public static string Of(string name) => $"{Local}{name}/";
}

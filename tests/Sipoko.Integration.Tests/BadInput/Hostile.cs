namespace Sipoko.Integration.Tests.BadInput;

internal static class Hostile
{
    public const string Script = "<script>alert(1)</script>";
}

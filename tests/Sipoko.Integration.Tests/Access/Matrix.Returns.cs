namespace Sipoko.Integration.Tests.Access;

internal static partial class Matrix
{
    private static IReadOnlyList<Row> ReturnsRows =>
    [
        new("GET", "/compte/retours", "302 200 200 200 200 403 403 403 403 403"),
    ];
}

namespace Sipoko.Integration.Tests.Access;

/// <summary>
/// Who may use which route, module by module. The columns are the statuses for: nobody signed in, buyer A, buyer B, seller A, seller B, then staff by role:
/// support, moderation, finance, auditor, admin.
/// </summary>
/// <remarks>The ids in a path are those of a paid and shipped order of buyer A with seller A. Each request has an empty form. 302 leads to the sign-in page.</remarks>
internal static partial class Matrix
{
    public static readonly string[] People = ["nobody", "buyer A", "buyer B", "seller A", "seller B", "support", "moderation", "finance", "auditor", "admin"];

    public static readonly IReadOnlyList<Row> Rows = [.. HostRows, .. AccountsRows, .. CatalogRows, .. CheckoutRows, .. FulfilmentRows, .. ReturnsRows, .. MessagingRows];

    public static int Columns => People.Length;

    /// <summary>Who must never see buyer A's data: those with no part in the order whose role gives no reason to.</summary>
    public static bool IsStranger(int column) => People[column] is not ("buyer A" or "seller A");

    public sealed record Row(string Method, string Pattern, string Statuses)
    {
        public string Name => $"{Method} {Pattern}";

        public IReadOnlyList<string> Expected => Statuses.Split(' ');
    }
}

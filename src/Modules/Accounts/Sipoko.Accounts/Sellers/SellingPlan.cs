namespace Sipoko.Accounts.Sellers;

/// <summary>On what terms a company may sell here. Plans are data: a new one is a line.</summary>
/// <param name="Word">By which events and other modules name it.</param>
/// <param name="MonthlyFee">Without VAT. Not taken yet: the pages say so, and sellers are told at least a month before it is.</param>
/// <param name="Commission">Of each sale, of the amount without VAT.</param>
internal sealed record SellingPlan(string Word, string Name, Money MonthlyFee, Rate Commission, int MostProducts)
{
    public static readonly SellingPlan Free = new("gratuite", "Boutique gratuite", Money.Zero, Rate.Percent(12), 200);
    public static readonly SellingPlan Pro = new("pro", "Boutique Pro", Money.OfCents(29_00), Rate.Percent(8), 20_000);

    public static readonly IReadOnlyList<SellingPlan> All = [Free, Pro];

    public static SellingPlan? Find(string? word) => All.FirstOrDefault(plan => plan.Word == word);
}

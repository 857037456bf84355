using Sipoko.Web.Language;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>A plan as the pages tell it.</summary>
internal static class PlanWords
{
    public static string Fee(SellingPlan plan) => plan.MonthlyFee == Money.Zero ? $"0{French.NoBreak}€ par mois" : $"{plan.MonthlyFee.Cents / 100}{French.NoBreak}€ HT par mois, pas encore prélevés";

    public static string Commission(SellingPlan plan) => $"{French.Percent(plan.Commission)} HT de chaque vente";

    public static string Products(SellingPlan plan) => $"{French.Number(plan.MostProducts)} produits en vente au plus";

    public static string InOneLine(SellingPlan plan) => $"{Fee(plan)}, {Commission(plan)}, {Products(plan)}";
}

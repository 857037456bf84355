namespace Sipoko.Catalog.Search;

/// <summary>One way to order what was found; the order that applies is always said on the page (art. L111-7).</summary>
/// <param name="Sql">Closed set: never built from what a visitor sent.</param>
internal sealed record Ranking(string Code, string Label, string Sql)
{
    public static readonly Ranking Relevance = new("pertinence", "Pertinence", "ts_rank(s.words, wanted.query) desc, s.published_at desc, s.product_id");
    public static readonly Ranking Cheapest = new("prix", "Prix croissant", "s.price_cents, s.published_at desc, s.product_id");
    public static readonly Ranking Dearest = new("prix-desc", "Prix décroissant", "s.price_cents desc, s.published_at desc, s.product_id");
    public static readonly Ranking Newest = new("nouveautes", "Nouveautés", "s.published_at desc, s.product_id");

    public static readonly IReadOnlyList<Ranking> All = [Relevance, Cheapest, Dearest, Newest];

    /// <summary>How well the words fit is reckoned for this one only.</summary>
    public bool NeedsRank => this == Relevance;

    public static Ranking Of(string? code) => All.FirstOrDefault(ranking => ranking.Code == code) ?? Relevance;

    /// <summary>The same order in memory: the highest first, then the newest.</summary>
    public double Score(float rank, long cents) => Code switch
    {
        "pertinence" => rank,
        "prix" => -cents,
        "prix-desc" => cents,
        _ => 0,
    };
}

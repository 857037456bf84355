using Marten.Services.BatchQuerying;

namespace Sipoko.Web.EventStore;

/// <summary>
/// Documents by their typed ids within a batch. Marten's own `Load` compiles an expression anew for each typed id that it is given
/// (`LoadByIdHandler`, 9.58), which costs many times the query.
/// </summary>
public static class BatchReading
{
    /// <returns>Null when there is none, as soon as the batch was executed.</returns>
    public static async Task<T?> ById<T, TId>(this IBatchedQuery batch, TId id) where T : class where TId : struct, ITypedId<TId> =>
        (await batch.Query<T>("where id = ?", id.Value)).SingleOrDefault();

    /// <returns>Those that there are, in no order.</returns>
    public static Task<IReadOnlyList<T>> ByIds<T, TId>(this IBatchedQuery batch, IEnumerable<TId> ids) where T : class where TId : struct, ITypedId<TId>
    {
        Guid[] values = [.. ids.Select(id => id.Value).Distinct()];
        return batch.Query<T>("where id = any(?)", values);
    }
}
